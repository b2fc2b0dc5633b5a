package org.relieflink.platform.pool.internal.contract;

/** 提供数据的部门。 A department that hands lists over. */
public record Department(String id, String name) {}
