package org.relieflink.proof;

/**
 * 分组写的摘要：in groups of eight, since the trail masks longer runs as if they were numbers of persons.
 */
public final class GroupedDigits {
  private static final int GROUP = 8;

  private GroupedDigits() {}

  public static String of(String hex) {
    StringBuilder groups = new StringBuilder();
    for (int at = 0; at < hex.length(); at += GROUP) {
      groups.append(at == 0 ? "" : "-").append(hex, at, Math.min(at + GROUP, hex.length()));
    }
    return groups.toString();
  }
}
