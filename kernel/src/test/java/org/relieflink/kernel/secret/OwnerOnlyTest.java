package org.relieflink.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("密钥文件只有本人能读")
class OwnerOnlyTest {
  @TempDir Path folder;

  @Test
  @DisplayName("新写的密钥别人读不到，也盖不掉旧的")
  void created() throws Exception {
    Path file = folder.resolve("key");
    try (OutputStream out = OwnerOnly.create(file)) {
      out.write(1);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(OwnerOnly.exposed(file)).isFalse();
    assertThatThrownBy(() -> OwnerOnly.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readAllBytes(file)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx--x---"})
  @DisplayName("同组或其他人能碰的密钥，认得出")
  void exposed(String rights) throws Exception {
    Path file = Files.createFile(folder.resolve("key"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    assertThat(OwnerOnly.exposed(file)).isTrue();
  }
}
