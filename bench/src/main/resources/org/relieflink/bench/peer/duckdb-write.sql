COPY hit TO '{out}' (HEADER);
