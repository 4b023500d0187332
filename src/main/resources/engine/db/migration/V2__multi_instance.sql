-- Of an instance of a multi-instance activity its number, from 1 on; of the body how many it has had so far.
alter table c8_element_instance add column loop_counter int;
