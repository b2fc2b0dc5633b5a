package org.relieflink.platform.trail.internal.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.proof.Frontier;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SignedRoot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存一批：committed entries that wait get the next positions, in the order of their ids; the root over
 * all is signed. Takes an advisory lock against another sealer and none that a writer waits for.
 */
@Service
class Sealer {
  private final SealStore store;
  private final SealKey key;
  private final Clock clock;
  private final int batch;

  Sealer(SealStore store, SealKey key, Clock clock, SealSettings settings) {
    this.store = store;
    this.key = key;
    this.clock = clock;
    this.batch = settings.sealBatch();
  }

  /** One seal over at most a batch; empty when nothing waits or another server is sealing. */
  @Transactional
  public Optional<SignedRoot> seal() {
    if (!store.lock()) {
      return Optional.empty();
    }
    List<LogEntry> entries = store.waiting(batch);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Optional<SealRow> last = store.last().map(SealRow::checked);
    SealStore.Sealing sealing = sealing(entries, last);
    store.write(sealing);
    return Optional.of(sealing.seal().root());
  }

  private SealStore.Sealing sealing(List<LogEntry> entries, Optional<SealRow> last) {
    Frontier sm3 = last.map(SealRow::sm3).orElse(Frontier.empty(LogDigest.SM3));
    Frontier sha256 = last.map(SealRow::sha256).orElse(Frontier.empty(LogDigest.SHA256));
    List<SealStore.Leaf> leaves = new ArrayList<>();
    List<SealStore.Node> nodes = new ArrayList<>();
    for (LogEntry entry : entries) {
      byte[] content = entry.canonical();
      Octets leaf = LogDigest.SM3.leaf(content);
      Octets second = LogDigest.SHA256.leaf(content);
      List<Octets> full = new ArrayList<>(); // by level: both trees are full at the same ones
      sm3.append(leaf, (level, index, node) -> full.add(node));
      sha256.append(
          second,
          (level, index, node) -> {
            if (TreeRows.stored(level)) {
              nodes.add(new SealStore.Node(level, index, full.get(level), node));
            }
          });
      leaves.add(new SealStore.Leaf(sm3.size(), entry.id(), leaf, second));
    }
    SignedRoot root = root(sm3, sha256, last.map(SealRow::root));
    return new SealStore.Sealing(new SealRow(root, sm3, sha256), leaves, nodes);
  }

  private SignedRoot root(Frontier sm3, Frontier sha256, Optional<SignedRoot> last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Octets previous = last.map(SignedRoot::chain).orElse(SignedRoot.noChain());
    return new SignedRoot.Root(store.origin(), sm3.size(), now, sm3.root(), sha256.root(), previous)
        .sign(key.get());
  }
}
