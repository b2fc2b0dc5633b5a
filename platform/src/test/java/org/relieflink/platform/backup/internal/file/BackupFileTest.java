package org.relieflink.platform.backup.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.vault.RecoveryLock;

@DisplayName("备份文件：改一个字节、少一截、换一段都看得出，半份从不像一份")
class BackupFileTest {
  private static final String SECRET = "恢复口令只有测试知道，够二十个字了吧";
  private static final String OTHER = "another sentence, for another person";
  private static final RecoveryLock.Cost CHEAP = new RecoveryLock.Cost(8, 1, 1);

  @TempDir Path folder;

  private Path made(String name, String... texts) throws IOException {
    return made(name, CHEAP, texts);
  }

  private Path made(String name, RecoveryLock.Cost cost, String... texts) throws IOException {
    Path target = folder.resolve(name);
    BackupFile.Fresh fresh =
        BackupFile.fresh(
            new BackupHead(
                BackupKind.DATA,
                "id-" + name,
                Instant.parse("2026-11-26T02:00:00Z"),
                "1",
                List.of()),
            new BackupFile.Sealing(List.of(SECRET, OTHER), "aes-256-gcm", cost));
    WholeFile.write(
        target,
        out ->
            BackupFile.write(
                out,
                fresh,
                "aes-256-gcm",
                parts -> {
                  for (String text : texts) {
                    parts.part("table:" + text.charAt(0), part -> write(part, text));
                  }
                }),
        written -> read(written, SECRET));
    return target;
  }

  private static long write(OutputStream part, String text) throws IOException {
    part.write(text.getBytes(StandardCharsets.UTF_8));
    return 1;
  }

  private static Map<String, String> read(Path file, String secret) throws IOException {
    Map<String, String> found = new TreeMap<>();
    BackupFile.read(
        file,
        BackupKind.DATA,
        secret,
        (name, in) -> found.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    return found;
  }

  private static Reason reason(Path file, String secret) {
    try {
      read(file, secret);
      throw new AssertionError("it was read");
    } catch (BackupRefused refused) {
      return refused.reason();
    } catch (IOException other) {
      throw new AssertionError(other);
    }
  }

  @Test
  @DisplayName("每个收件人都能单独打开，读出来和写进去的一样；别的口令打不开")
  void everyRecipient() throws IOException {
    String large = "b".repeat(200_000);
    Path file = made("one", "a之一", large);
    for (String secret : List.of(SECRET, OTHER)) {
      assertThat(read(file, secret)).isEqualTo(Map.of("table:a", "a之一", "table:b", large));
    }
    assertThat(reason(file, SECRET + "x")).isEqualTo(Reason.WRONG_RECOVERY);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("之一", "aaaa");
    assertThat(BackupFile.head(file).kind()).isEqualTo(BackupKind.DATA);
  }

  @Test
  @DisplayName("改任何一个字节都不认")
  void everyByte() throws IOException {
    Path file = made("flip", "a一", "b二");
    byte[] good = Files.readAllBytes(file);
    assertThat(good.length).isBetween(500, 2_000);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << (i % 8));
      Path changed = Files.write(folder.resolve("changed"), bad);
      assertThat(reason(changed, SECRET))
          .as("byte %d", i)
          .isIn(Reason.NOT_A_BACKUP, Reason.WRONG_RECOVERY, Reason.DAMAGED);
    }
  }

  @Test
  @DisplayName("少任何一截、多一个字节都不认")
  void everyCut() throws IOException {
    byte[] good = Files.readAllBytes(made("cut", "a一", "b二"));
    for (int length = 0; length < good.length; length++) {
      Path cut = Files.write(folder.resolve("short"), Arrays.copyOf(good, length));
      assertThat(reason(cut, SECRET))
          .as("%d bytes", length)
          .isIn(Reason.NOT_A_BACKUP, Reason.DAMAGED);
    }
    Path longer = Files.write(folder.resolve("long"), Arrays.copyOf(good, good.length + 1));
    assertThat(reason(longer, SECRET)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  @DisplayName("大文件从段的边上截断、两份拼在一起，都不认")
  void cutAtSegmentsAndSwapped() throws IOException {
    String noise = noise(400_000);
    byte[] one = Files.readAllBytes(made("one", "a" + noise));
    byte[] two = Files.readAllBytes(made("two", "a" + noise));
    int head = BackupFile.head(folder.resolve("one")).bytes().length;
    int segment = (1 << 16) + 16;
    for (int k = 1; head + 12 + k * segment < one.length; k++) {
      byte[] cut = Arrays.copyOf(one, head + 12 + k * segment);
      assertThat(reason(Files.write(folder.resolve("cut"), cut), SECRET)).isEqualTo(Reason.DAMAGED);
      byte[] mixed = one.clone();
      System.arraycopy(two, head + 12, mixed, head + 12, segment);
      assertThat(reason(Files.write(folder.resolve("mix"), mixed), SECRET))
          .isEqualTo(Reason.DAMAGED);
    }
    byte[] otherHead = one.clone();
    System.arraycopy(two, 0, otherHead, 0, head);
    assertThat(reason(Files.write(folder.resolve("swap"), otherHead), SECRET))
        .isEqualTo(Reason.DAMAGED);
  }

  /** Digits that hardly compress, always the same. */
  private static String noise(int length) {
    StringBuilder text = new StringBuilder();
    long state = 1;
    while (text.length() < length) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      text.append((char) ('0' + (state >>> 33) % 75));
    }
    return text.toString();
  }

  @Test
  @DisplayName("写到一半磁盘满了、读回来不对：什么也不留下")
  void nothingIsLeft() throws IOException {
    Path target = folder.resolve("full");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    target,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    },
                    written -> {}))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> WholeFile.write(target, out -> out.write(1), written -> read(written, SECRET)))
        .isInstanceOf(BackupRefused.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  @DisplayName("备份到一半被强行杀掉：没有一份像样的文件，下次清掉剩下的；正在写的不清")
  void killed() throws Exception {
    Process child = startVictim();
    assertThat(names()).containsExactly("relief-data-x.rlb.part");
    assertThat(WholeFile.clearUnfinished(folder, "relief-data")).as("still written").isZero();
    child.destroyForcibly().waitFor();
    assertThat(names()).containsExactly("relief-data-x.rlb.part");
    assertThat(reason(folder.resolve("relief-data-x.rlb.part"), SECRET)).isNotNull();
    assertThat(WholeFile.clearUnfinished(folder, "relief-data")).isEqualTo(1);
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(path -> names.add(String.valueOf(path.getFileName())));
    }
    return names;
  }

  private Process startVictim() throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    assertThat(reader.lines().anyMatch("half"::equals)).isTrue();
    return child;
  }

  /** Writes half of a backup, says so and waits to be killed. */
  static final class Victim {
    public static void main(String[] arguments) throws Exception {
      CountDownLatch never = new CountDownLatch(1);
      WholeFile.write(
          Path.of(arguments[0], "relief-data-x.rlb"),
          out -> {
            out.write("relief-backup/1\nkind=DATA\n".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[200_000]);
            out.flush();
            new PrintStream(new FileOutputStream(FileDescriptor.out), true).println("half");
            try {
              never.await(2, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
              throw new IOException(stopped);
            }
          },
          written -> {});
    }
  }
}
