package org.relieflink.law.supervision;

/**
 * 名单类别：名称、性质、主管部门。A class of lists.
 *
 * @param name as in the pool, such as {@code 低保对象}
 * @param owner the department that answers for it
 */
public record ListedClass(String name, ListNature nature, String owner) {}
