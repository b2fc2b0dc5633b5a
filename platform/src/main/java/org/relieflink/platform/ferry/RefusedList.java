package org.relieflink.platform.ferry;

/**
 * 对方没有接受的一份名单，回执里这样说.
 *
 * @param sequence of the package that it was in
 * @param number in that package, from 1
 * @param file as the department called it; empty for one of an older version
 * @param code why, as the receipt says
 */
public record RefusedList(long sequence, int number, String department, String file, String code) {}
