-- The newest posts of a space in one order, even where several were written in the same moment.
drop index posts_latest;
create index posts_latest on posts (business, space, written_at desc, id desc);
