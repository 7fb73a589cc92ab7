/** What families are sorted by: their size, what they gained in a range of months, or their first month, latest first. */
export type FamilySort = 'models' | 'gained' | 'begun';
