package org.relieflink.proof.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.SigningKey;
import org.relieflink.proof.VerifyingKey;

/**
 * 证人的簿子：只往后写，写完落盘才算数。 The witness's book: a file of kept roots that only grows; a root counts when
 * it is on the disk.
 */
public final class RootBook implements AutoCloseable {
  /** What became of a root. */
  public enum Outcome {
    /** Kept now, or kept before: the same line is answered again. */
    KEPT,
    /** Not signed by the server this witness knows. */
    BAD_SIGNATURE,
    /** Another log than before. */
    OTHER_LOG,
    /** Smaller than the last one and not one of those kept, or another root of a kept size. */
    FORKED,
    /** The proof does not lead from the last kept root to this one. */
    NOT_CONNECTED
  }

  /** The outcome, and the line that was kept. */
  public record Answer(Outcome outcome, Optional<KeptRoot> kept) {
    static Answer no(Outcome outcome) {
      return new Answer(outcome, Optional.empty());
    }
  }

  /** Whose roots are kept, under which name and key, by which clock. */
  public record Witness(String name, SigningKey key, VerifyingKey server, Clock clock) {}

  private final Witness witness;
  private final FileChannel file;
  private final TreeMap<Long, KeptRoot> kept = new TreeMap<>();

  private RootBook(Witness witness, FileChannel file) {
    this.witness = witness;
    this.file = file;
  }

  /**
   * Opens or makes a book.
   *
   * @throws IllegalArgumentException when the file holds a line that this witness did not write
   * @throws IllegalStateException when another program has it open
   */
  public static RootBook open(Path path, Witness witness) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() == null) {
        throw new IllegalStateException("in use");
      }
      RootBook book = new RootBook(witness, file);
      book.load(Files.readString(path));
      return book;
    } catch (OverlappingFileLockException inThisProcess) {
      file.close();
      throw new IllegalStateException("in use", inThisProcess);
    } catch (IOException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  /** A last line without its end was being written when the power went: it was never answered. */
  private void load(String text) throws IOException {
    int whole = text.lastIndexOf('\n') + 1;
    for (String line : text.substring(0, whole).lines().toList()) {
      KeptRoot root = KeptRoot.parse(line);
      if (!root.markedBy(witness.key.publicKey())) {
        throw new IllegalArgumentException("not written by this witness");
      }
      kept.put(root.signed().root().size(), root);
    }
    file.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
    file.position(file.size());
  }

  public synchronized Answer offer(SignedRoot root, RootProof proof) {
    if (!root.signedBy(witness.server)) {
      return Answer.no(Outcome.BAD_SIGNATURE);
    }
    KeptRoot same = kept.get(root.root().size());
    if (same != null && same.signed().root().equals(root.root())) {
      return new Answer(Outcome.KEPT, Optional.of(same));
    }
    return kept.isEmpty() ? keep(root) : next(root, proof, kept.lastEntry().getValue());
  }

  private Answer next(SignedRoot root, RootProof proof, KeptRoot last) {
    SignedRoot.Root before = last.signed().root();
    if (!before.origin().equals(root.root().origin())) {
      return Answer.no(Outcome.OTHER_LOG);
    }
    if (root.root().size() <= before.size()) {
      return Answer.no(Outcome.FORKED);
    }
    return proof.connects(before, root.root()) ? keep(root) : Answer.no(Outcome.NOT_CONNECTED);
  }

  private Answer keep(SignedRoot root) {
    var now = witness.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    KeptRoot line = KeptRoot.sign(root, witness.name, now, witness.key);
    ByteBuffer bytes = ByteBuffer.wrap((line.line() + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
    kept.put(root.root().size(), line);
    return new Answer(Outcome.KEPT, Optional.of(line));
  }

  public synchronized Optional<KeptRoot> last() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.lastEntry().getValue());
  }

  public synchronized List<KeptRoot> all() {
    return new ArrayList<>(kept.values());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
