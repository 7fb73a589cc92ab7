import {
  Atom,
  Banknote,
  Bot,
  Bus,
  Code,
  Dna,
  Earth,
  FlaskConical,
  GraduationCap,
  HeartHandshake,
  Languages,
  Scale,
  Search,
  Shield,
  ShieldCheck,
  Sigma,
  Sprout,
  Stethoscope,
  Theater,
  Wrench,
  type IconNode,
} from 'lucide';

/** The icons of domains; `general` and unknown domains have none. */
const DOMAIN_ICONS: ReadonlyMap<string, IconNode> = new Map([
  ['medicine', Stethoscope],
  ['law', Scale],
  ['finance', Banknote],
  ['math', Sigma],
  ['code', Code],
  ['science', Atom],
  ['education', GraduationCap],
  ['biology', Dna],
  ['chemistry', FlaskConical],
  ['geoscience', Earth],
  ['mental-health', HeartHandshake],
  ['cybersecurity', Shield],
  ['transportation', Bus],
  ['agriculture', Sprout],
  ['bilingual', Languages],
  ['multilingual', Languages],
  ['translation', Languages],
  ['roleplay', Theater],
  ['tool-use', Wrench],
  ['agent', Bot],
  ['retrieval', Search],
  ['safety', ShieldCheck],
]);

/** The icon of a domain, or undefined if it has none. */
export function domainIconOf(domain: string): IconNode | undefined {
  return DOMAIN_ICONS.get(domain);
}
