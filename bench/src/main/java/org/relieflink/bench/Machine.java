package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 测量用的机器，写在结果旁边。 */
final class Machine {
  private Machine() {}

  /** One line: processor, cores, memory, system, virtual machine. */
  static String described() {
    return String.join(
        ", ",
        field("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors() + " cores",
        memory(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "JDK " + System.getProperty("java.version"));
  }

  private static String memory() {
    String kilobytes = field("/proc/meminfo", "MemTotal", "").replaceAll("[^0-9]", "");
    return kilobytes.isEmpty()
        ? "memory unknown"
        : Math.round(Double.parseDouble(kilobytes) / (1 << 20)) + " GiB";
  }

  private static String field(String file, String name, String otherwise) {
    try {
      List<String> lines = Files.readAllLines(Path.of(file));
      for (String line : lines) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.startsWith(name)) {
          return line.substring(colon + 1).strip();
        }
      }
    } catch (IOException notLinux) {
      return otherwise;
    }
    return otherwise;
  }
}
