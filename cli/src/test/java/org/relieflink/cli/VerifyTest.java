package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.Frontier;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.SignedRoot;

@DisplayName("核验留痕的命令")
class VerifyTest {
  @TempDir Path folder;

  @Test
  @DisplayName("一致退出码 0，不一致 1，文件不能用 2；中英文都说得清")
  void verify() throws IOException {
    LogEntry entry =
        new LogEntry(9, Instant.EPOCH, Collections.nCopies(LogEntry.NAMES.size(), "x"));
    Frontier sm3 = Frontier.empty(LogDigest.SM3);
    Frontier sha256 = Frontier.empty(LogDigest.SHA256);
    sm3.append(LogDigest.SM3.leaf(entry.canonical()));
    sha256.append(LogDigest.SHA256.leaf(entry.canonical()));
    SignedRoot root =
        new SignedRoot.Root(
                "log", 1, Instant.EPOCH, sm3.root(), sha256.root(), SignedRoot.noChain())
            .sign(Algorithm.ED25519.generate());
    Path roots = Files.writeString(folder.resolve("roots.txt"), root.line() + "\n");
    String line = ExportedEntry.sealed(1, 9, entry, LogDigest.SM3.leaf(entry.canonical())).line();
    Path good = export("good.jsonl", root, line);
    Path bad = export("bad.jsonl", root, line.replace("\"officer\":\"x\"", "\"officer\":\"y\""));

    Run same = Run.of("verify", good.toString(), roots.toString());
    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("一致：封存的 1 笔都和封存时一样");
    Run changed = Run.of("verify", bad.toString(), roots.toString(), "--lang", "en");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("entry at position 1 (id 9) has another content");
    assertThat(Run.of("verify", roots.toString(), roots.toString()).code()).isEqualTo(2);
    assertThat(Run.of("verify", good.toString()).code()).isEqualTo(2);
  }

  private Path export(String name, SignedRoot root, String entry) throws IOException {
    List<String> lines =
        List.of(
            "{\"form\":\"relief-trail-export/1\",\"origin\":\"log\"}",
            "{\"seal\":\"" + root.line() + "\"}",
            entry,
            "{\"end\":1}");
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
