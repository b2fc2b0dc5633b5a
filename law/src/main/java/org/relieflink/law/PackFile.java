package org.relieflink.law;

/**
 * 一个规则包文件的名字和内容。The name and text of a pack file; the name stands in every complaint.
 *
 * @param name such as {@code 990123.yaml}, "" when there is none
 */
public record PackFile(String name, String text) {}
