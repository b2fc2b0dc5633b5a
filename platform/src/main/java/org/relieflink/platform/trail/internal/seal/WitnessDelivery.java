package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.TrailSeals.Standing;
import org.relieflink.platform.trail.TrailSeals.WitnessState;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.VerifyingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 给一个证人送树根：one after the other, each with the proof that it continues the last; what is not
 * acknowledged stays in the database and is tried again, ever more slowly.
 */
final class WitnessDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessDelivery.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 200; // roots in one go; a day without a witness is 1,440
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final SealSettings.Witness witness;
  private final VerifyingKey key;
  private final Receipts receipts;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private volatile Standing answered = Standing.CURRENT;
  private Duration pause = Duration.ZERO;
  private Instant notBefore = Instant.EPOCH;

  WitnessDelivery(SealSettings.Witness witness, Receipts receipts, Clock clock) {
    this.witness = witness;
    this.key = VerifyingKey.parse(witness.key());
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Sends what is due; never throws for what the witness does. */
  synchronized void deliver() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    boolean more = true;
    for (int sent = 0; more && sent < AT_ONCE; sent++) {
      long older = receipts.last(witness.name()).map(Receipts.Acknowledged::size).orElse(0L);
      Optional<SignedRoot> next = receipts.next(older);
      more = next.isPresent() && sent(older, next.get());
    }
  }

  private boolean sent(long older, SignedRoot root) {
    try {
      Standing standing = offer(root, receipts.proof(older, root.root().size()));
      answered = standing;
      if (standing == Standing.CURRENT) {
        pause = Duration.ZERO;
        return true;
      }
      LOG.error("witness {} does not accept the root over {}", witness.name(), root.root().size());
    } catch (IOException | IllegalArgumentException unreachable) {
      LOG.warn("witness {} did not answer: {}", witness.name(), unreachable.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    waitLonger();
    return false;
  }

  private void waitLonger() {
    Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    notBefore = clock.instant().plus(pause);
  }

  private Standing offer(SignedRoot root, RootProof proof)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(witness.url()).resolve("/roots"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(root.line() + "\n" + proof.line() + "\n"))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == CONFLICT) {
      return Standing.REFUSED;
    }
    if (answer.statusCode() != OK) {
      throw new IOException("status " + answer.statusCode());
    }
    KeptRoot kept = KeptRoot.parse(answer.body().strip());
    if (!kept.signed().root().equals(root.root()) || !kept.markedBy(key)) {
      return Standing.WRONG_KEY;
    }
    receipts.keep(witness.name(), kept, clock.instant());
    return Standing.CURRENT;
  }

  WitnessState state(Duration allowed) {
    Optional<Receipts.Acknowledged> last = receipts.last(witness.name());
    long size = last.map(Receipts.Acknowledged::size).orElse(0L);
    Duration late =
        receipts
            .next(size)
            .map(root -> Duration.between(root.root().at(), clock.instant()))
            .orElse(Duration.ZERO);
    return new WitnessState(
        witness.name(),
        size,
        last.map(Receipts.Acknowledged::at).orElse(null),
        late,
        standing(size, late, allowed));
  }

  private Standing standing(long size, Duration late, Duration allowed) {
    if (answered != Standing.CURRENT) {
      return answered;
    }
    if (late.compareTo(allowed) > 0) {
      return Standing.LATE;
    }
    return size == 0 ? Standing.NEW : Standing.CURRENT;
  }
}
