package org.relieflink.platform.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("钥匙文件：只有本人能读，重启后还是它，销毁的不会回来")
class KeyFilesTest {
  @TempDir Path folder;

  @Test
  @DisplayName("第一次启动生成，以后不换")
  void madeOnce() {
    Keyring first = Vaults.keyring(folder);
    Keyring again = Vaults.keyring(folder);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.newest().secret()).isEqualTo(first.newest().secret());
    assertThat(first.newest().toString()).isEqualTo("KeyVersion[1]");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @DisplayName("别人能读的钥匙不用，启动不了")
  void ownerOnly() throws IOException {
    Vaults.keyring(folder);
    Vaults.secrets(folder);
    for (String name : List.of("keyring", "subjects")) {
      Path file = folder.resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
    assertThatThrownBy(() -> Vaults.keyring(folder)).hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> Vaults.secrets(folder)).hasMessageContaining("chmod 600");
  }

  @Test
  @DisplayName("每人的秘密各不相同，重启不变；销毁以后重启也没有")
  void secretsOfSubjects() {
    SubjectSecrets secrets = Vaults.secrets(folder);
    secrets.reach(100_000);
    byte[] one = secrets.find(1);
    byte[] far = secrets.find(100_000);
    assertThat(one).isNotNull().isNotEqualTo(secrets.find(2)).isNotEqualTo(far);
    secrets.destroy(List.of(1L, 99_999L));
    assertThat(secrets.find(1)).isNull();
    SubjectSecrets again = Vaults.secrets(folder);
    assertThat(again.find(1)).isNull();
    assertThat(again.find(99_999)).isNull();
    assertThat(again.find(100_000)).isEqualTo(far);
  }

  @Test
  @DisplayName("秘密文件是旧备份：说出来，不当作已销毁")
  void anOldCopyIsTold() {
    SubjectSecrets secrets = Vaults.secrets(folder);
    assertThatThrownBy(() -> secrets.find(10_000_000)).hasMessageContaining("old copy");
    assertThatThrownBy(() -> secrets.find(0)).isInstanceOf(IllegalStateException.class);
  }
}
