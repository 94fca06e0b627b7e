// What kinds of sources, roles, levels and the like are called and look like.

import AtSign from '@lucide/svelte/icons/at-sign';
import Briefcase from '@lucide/svelte/icons/briefcase';
import Building from '@lucide/svelte/icons/building';
import Database from '@lucide/svelte/icons/database';
import FileText from '@lucide/svelte/icons/file-text';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Landmark from '@lucide/svelte/icons/landmark';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Newspaper from '@lucide/svelte/icons/newspaper';
import RadioTower from '@lucide/svelte/icons/radio-tower';
import Scale from '@lucide/svelte/icons/scale';
import Tv from '@lucide/svelte/icons/tv';
import User from '@lucide/svelte/icons/user';
import UserX from '@lucide/svelte/icons/user-x';
import Users from '@lucide/svelte/icons/users';
import { t } from './messages';
import type { Icon } from './status';
import type {
  ClaimKind,
  Level,
  OwnershipCode,
  Priority,
  Role,
  SourceKind,
  SourceView,
  Stance,
} from './wire';

export const sourceKindIcons: Readonly<Record<SourceKind, Icon>> = {
  person: User,
  unnamed_person: UserX,
  unnamed_group: Users,
  organisation: Building,
  news_agency: RadioTower,
  news_outlet: Newspaper,
  broadcaster: Tv,
  state_media: Megaphone,
  government: Landmark,
  ngo: HeartHandshake,
  company: Briefcase,
  social_post: AtSign,
  document: FileText,
  dataset: Database,
  court_record: Scale,
};

export const sourceKinds = Object.keys(sourceKindIcons) as readonly SourceKind[];
export const ownershipCodes: readonly OwnershipCode[] = [
  'SC',
  'CaPu',
  'CaPr',
  'ISFM',
  'ISF',
  'ISM',
  'IP',
];
export const claimKinds: readonly ClaimKind[] = [
  'fact',
  'quote',
  'number',
  'characterisation',
  'allegation',
];
export const priorities: readonly Priority[] = ['low', 'normal', 'high'];
export const roles: readonly Role[] = ['speaker', 'carrier', 'document'];
export const levels: readonly Level[] = [
  'on_the_record',
  'background',
  'deep_background',
  'off_the_record',
];
export const stances: readonly Stance[] = ['supports', 'contradicts', 'mentions'];

/** Says what kind a source is, in full. */
export const sourceKindWord = (kind: SourceKind): string => t(`source-kind-${kind}`);

/** Says what kind a source is, short, for beside its name. */
export const sourceKindShort = (kind: SourceKind): string => t(`source-kind-short-${kind}`);

/** Says a source's kind and, for media, who holds it: `state media SC`. */
export const sourceLabel = (source: Pick<SourceView, 'kind' | 'ownership'>): string =>
  source.ownership
    ? `${sourceKindShort(source.kind)} ${source.ownership.code}`
    : sourceKindShort(source.kind);

/** Says what an ownership code means. */
export const ownershipWord = (code: OwnershipCode): string => t(`ownership-${code}`);

/** Says where an ownership label comes from and as of when. */
export const ownershipProvenance = (ownership: NonNullable<SourceView['ownership']>): string =>
  t('ownership-provenance', {
    meaning: ownershipWord(ownership.code),
    provenance: ownership.provenance,
    as_of: ownership.as_of,
  });

export const claimKindWord = (kind: ClaimKind): string => t(`claim-kind-${kind}`);
export const priorityWord = (priority: Priority): string => t(`priority-${priority}`);
export const roleWord = (role: Role): string => t(`role-${role}`);
export const levelWord = (level: Level): string => t(`level-${level}`);
export const stanceWord = (stance: Stance): string => t(`stance-${stance}`);
