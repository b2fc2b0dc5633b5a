package org.relieflink.cli;

import picocli.CommandLine.IVersionProvider;

/** 版本号，来自打包时写入的清单。 The version, from the manifest written when packaging. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"ReliefLink 救联 " + number()};
  }

  /** {@code (dev)} when it was not started from the jar. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(dev)" : version;
  }
}
