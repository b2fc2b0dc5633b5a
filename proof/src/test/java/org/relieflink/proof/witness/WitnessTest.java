package org.relieflink.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.MemoryTree;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.SigningKey;
import org.relieflink.proof.witness.RootBook.Outcome;

@DisplayName("证人：只收签名对、前后相接的树根，收了就忘不掉")
class WitnessTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  @TempDir Path folder;
  private final SigningKey server = Algorithm.ED25519.generate();
  private final RootBook.Witness witness =
      new RootBook.Witness(
          "市检察院",
          Algorithm.ED25519.generate(),
          server.publicKey(),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private final MemoryTree sm3 = new MemoryTree(LogDigest.SM3);
  private final MemoryTree sha256 = new MemoryTree(LogDigest.SHA256);

  private void append(String... entries) {
    for (String entry : entries) {
      sm3.append(entry.getBytes(StandardCharsets.UTF_8));
      sha256.append(entry.getBytes(StandardCharsets.UTF_8));
    }
  }

  private SignedRoot root(long size) {
    return root("log", size);
  }

  private SignedRoot root(String origin, long size) {
    return new SignedRoot.Root(
            origin,
            size,
            NOW,
            sm3.proofs().root(size),
            sha256.proofs().root(size),
            SignedRoot.noChain())
        .sign(server);
  }

  private RootProof proof(long older, long size) {
    return new RootProof(
        older, sm3.proofs().consistency(older, size), sha256.proofs().consistency(older, size));
  }

  @Test
  @DisplayName("相接的收下并副签；同一个再来，回同一行；重新打开还在")
  void keepsWhatContinues() throws IOException {
    append("a", "b", "c", "d", "e");
    Path file = folder.resolve("roots.txt");
    KeptRoot second;
    try (RootBook book = RootBook.open(file, witness)) {
      assertThat(book.offer(root(2), proof(0, 2)).outcome()).isEqualTo(Outcome.KEPT);
      second = book.offer(root(5), proof(2, 5)).kept().orElseThrow();
      assertThat(second.markedBy(witness.key().publicKey())).isTrue();
      assertThat(second.mark().at()).isEqualTo(NOW);
      assertThat(book.offer(root(5), proof(0, 5)).kept()).contains(second);
      assertThat(book.offer(root(2), proof(0, 2)).outcome()).isEqualTo(Outcome.KEPT);
      assertThatThrownBy(() -> RootBook.open(file, witness))
          .isInstanceOf(IllegalStateException.class);
    }
    Files.writeString(file, "relief-root/1 half a li", StandardOpenOption.APPEND);
    append("f");
    try (RootBook book = RootBook.open(file, witness)) {
      assertThat(book.last()).contains(second);
      assertThat(book.offer(root(6), proof(5, 6)).outcome()).isEqualTo(Outcome.KEPT);
    }
    assertThat(Files.readAllLines(file)).hasSize(3).allSatisfy(KeptRoot::parse);
    Files.writeString(file, root(6).line() + " | x\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> RootBook.open(file, witness))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("分叉、变小、换一本、接不上、别人签的，一律不收")
  void refusesEverythingElse() throws IOException {
    append("a", "b", "c", "d");
    SignedRoot honest = root(4);
    SignedRoot forkedSame;
    try (RootBook book = RootBook.open(folder.resolve("roots.txt"), witness)) {
      book.offer(honest, proof(0, 4));
      assertThat(book.offer(root(3), proof(3, 4)).outcome()).isEqualTo(Outcome.FORKED);
      append("e");
      assertThat(book.offer(root("other", 5), proof(4, 5)).outcome()).isEqualTo(Outcome.OTHER_LOG);
      assertThat(book.offer(root(5), proof(3, 5)).outcome()).isEqualTo(Outcome.NOT_CONNECTED);
      SignedRoot stranger = root(5).root().sign(Algorithm.ED25519.generate());
      assertThat(book.offer(stranger, proof(4, 5)).outcome()).isEqualTo(Outcome.BAD_SIGNATURE);
      WitnessTest other = new WitnessTest();
      other.append("a", "X", "c", "d", "e");
      SignedRoot forked = other.root(5).root().sign(server);
      assertThat(book.offer(forked, other.proof(4, 5)).outcome()).isEqualTo(Outcome.NOT_CONNECTED);
      forkedSame = other.root(4).root().sign(server);
      assertThat(book.offer(forkedSame, other.proof(4, 4)).outcome()).isEqualTo(Outcome.FORKED);
      assertThat(book.all()).hasSize(1);
      assertThat(book.offer(root(5), proof(4, 5)).outcome()).isEqualTo(Outcome.KEPT);
    }
  }

  @Test
  @DisplayName("网络口：收下回一行，不收回 409，乱写的回 400，太长的回 413")
  void overTheWire() throws Exception {
    append("a", "b", "c");
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    RootBook book = RootBook.open(folder.resolve("roots.txt"), witness);
    try (WitnessServer running = WitnessServer.start(address, book, witness.key().publicKey())) {
      URI home = URI.create("http://127.0.0.1:" + running.port());
      assertThat(get(home.resolve("/roots/last")).statusCode()).isEqualTo(404);
      HttpResponse<String> kept = post(home, root(2).line() + "\n" + proof(0, 2).line());
      assertThat(kept.statusCode()).isEqualTo(200);
      assertThat(get(home.resolve("/roots/last")).body()).isEqualTo(kept.body());
      assertThat(get(home.resolve("/roots")).body()).isEqualTo(kept.body());
      assertThat(get(home.resolve("/key")).body().strip())
          .isEqualTo(witness.key().publicKey().text());
      HttpResponse<String> refused = post(home, root(3).line() + "\n" + proof(1, 3).line());
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body().strip()).isEqualTo("NOT_CONNECTED");
      assertThat(post(home, "hello").statusCode()).isEqualTo(400);
      assertThat(post(home, "hello\nworld").statusCode()).isEqualTo(400);
      assertThat(post(home, "x".repeat(70_000)).statusCode()).isEqualTo(413);
      assertThat(get(home.resolve("/etc/passwd")).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(URI home, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(home.resolve("/roots"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
