package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 看过、同意了的文字：一字不差才算对。Texts that a person has read and agreed to, under {@code
 * law/src/test/resources/approved}; compared exactly, rewritten only with {@code
 * -Drelief.write=true}.
 */
public final class Approved {
  private Approved() {}

  /** Compares with the file of this name. */
  public static void same(String name, String text) {
    Path file = Docs.path("../law/src/test/resources/approved").resolve(name).normalize();
    try {
      if (Boolean.getBoolean("relief.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(text).as("读过、同意了的 " + name).isEqualTo(Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A right file of a kind, to break or to build upon. */
  public static String sample(String kind) {
    return Docs.text("../law/src/test/resources/samples/" + kind + ".yaml");
  }
}
