package org.relieflink.cli;

import picocli.CommandLine.IVersionProvider;

/** 版本号，来自打包时写入的清单。 The version, from the manifest written when packaging. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"ReliefLink 救联 " + (version == null ? "(dev)" : version)};
  }
}
