create table people (id serial primary key, name text not null, age int, born date default '2000-01-01', score numeric(5,2), email varchar(40) unique);
insert into people (name, age, score, email) values ('Ada', 36, 12.50, 'ada@x'), ('Bob', null, 3, null), ('Zoë', 7, null, 'z');
select * from people;
select id, name from people where id > 100;
select 1;
select 'multi
line' as text, 2 as number, true as ok;
select id,
  name from people
  order by nme;
selct 1;
select 1/0;
insert into people (name) values (null);
\x
select id, name, age from people where id < 3;
\x
\d people
\dt
\d nosuch
\foo
\echo hello world
listen jobs;
notify jobs, 'payload';
notify jobs;
begin;
select 1 as one, 'two' as two;
savepoint a;
selec;
select 2;
rollback;
create index people_age on people (age);
create view adults as select * from people where age > 17;
\d adults
create table orders (id int primary key generated always as identity, person int references people(id), check (id > 0));
\d orders
select null as nothing, ''::text as empty, array[1,2] as a, '{"a":1}'::jsonb as j, 1.5::float8 as f;
do $$ begin raise notice 'careful'; end $$;
select length('a;b') ; select 'two' ;
update people set age = 1 where id = 1;
delete from people where id = 99;
select 'a' || /* inner ; comment */ 'b' as c; -- trailing
truncate orders;
select count(*) from people;
values (1, 'x'), (2, 'y');
table people limit 1;
show search_path;
