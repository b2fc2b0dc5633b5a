package org.relieflink.platform.screening.internal.store;

/** 收下的名单。 A list that was taken. */
public record StoredList(long id, ListFile file, int rowCount, int partyCount, int badRowCount) {}
