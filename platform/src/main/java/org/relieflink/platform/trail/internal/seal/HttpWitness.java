package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.TrailSeals.Standing;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.VerifyingKey;

/** 证人：gets each root with the proof that it continues the last, and countersigns it. */
final class HttpWitness implements RootKeeper {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final SealSettings.Witness witness;
  private final VerifyingKey key;
  private final Receipts receipts;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  HttpWitness(SealSettings.Witness witness, Receipts receipts) {
    this.witness = witness;
    this.key = VerifyingKey.parse(witness.key());
    this.receipts = receipts;
  }

  @Override
  public String name() {
    return witness.name();
  }

  @Override
  public Duration pace() {
    return Duration.ZERO;
  }

  @Override
  public Answer offer(long older, SignedRoot root) throws IOException, InterruptedException {
    String proof = receipts.proof(older, root.root().size()).line();
    var request =
        HttpRequest.newBuilder(URI.create(witness.url()).resolve("/roots"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(root.line() + "\n" + proof + "\n"))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == CONFLICT) {
      return Answer.not(Standing.REFUSED);
    }
    if (answer.statusCode() != OK) {
      throw new IOException("status " + answer.statusCode());
    }
    KeptRoot kept = KeptRoot.parse(answer.body().strip());
    boolean good = kept.signed().root().equals(root.root()) && kept.markedBy(key);
    return good ? Answer.kept(kept.line()) : Answer.not(Standing.WRONG_KEY);
  }
}
