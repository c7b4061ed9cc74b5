alter table businesses
  add column about text not null default '',
  add column about_html text not null default '',
  add column write_to text,
  add column phone text,
  add column address text,
  add column imprint text not null default '',
  add column imprint_html text not null default '';
