create table files (
  business uuid not null,
  id uuid not null,
  uploader uuid,
  name text not null,
  alt text not null default '',
  type text not null,
  bytes integer not null,
  width integer,
  height integer,
  previews integer[] not null default '{}',
  stored text not null,
  space uuid,
  public boolean not null default false,
  about_kind text,
  about uuid,
  made_at timestamptz not null,
  attached_at timestamptz,
  hidden_at timestamptz,
  primary key (business, id)
);
create index files_uploader on files (business, uploader, id);
create index files_loose on files (business, made_at) where attached_at is null;
create index files_about on files (business, about_kind, about);
comment on table files is 'what people gave us to keep, cleaned of what pictures say about who took them; the bytes lie in the file store';
