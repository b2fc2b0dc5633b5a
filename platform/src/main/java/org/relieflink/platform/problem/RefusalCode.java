package org.relieflink.platform.problem;

/**
 * 拒绝代码：one constant of a capability's enum, e.g. {@code PoolRefusal.FILE_KNOWN}. The texts stand in
 * the bundle of the capability under {@code <capability>.refusal.<NAME>.title} and {@code .detail};
 * the detail ends with the next step.
 */
public interface RefusalCode {
  /** The enum constant's name. */
  String name();

  /** The capability that refuses, e.g. {@code pool}: prefix of the message keys. */
  String capability();

  RefusalKind kind();

  /** Stable and upper case, part of the API: {@code POOL_FILE_KNOWN}. */
  default String code() {
    return (capability() + "_" + name()).toUpperCase(java.util.Locale.ROOT);
  }

  default String messageKey() {
    return capability() + ".refusal." + name();
  }
}
