package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Requests;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 收一次上传：几个文件一起，带同一个键的请求只办一次。 Takes an upload of several files; a repeated request is done once. */
@Component
public class ReceiveUpload {
  /** More files than lists exist are a mistake. */
  static final int MOST_FILES = 40;

  private final ReceiveFile receive;
  private final StartImport start;
  private final Batches batches;
  private final Requests requests;
  private final Clock clock;

  private final Permission permission;

  ReceiveUpload(
      ReceiveFile receive,
      StartImport start,
      Batches batches,
      Requests requests,
      Clock clock,
      Permission permission) {
    this.permission = permission;
    this.receive = receive;
    this.start = start;
    this.batches = batches;
    this.requests = requests;
    this.clock = clock;
  }

  /** One file of an upload. */
  public record Part(String name, Source source) {}

  /** Opens the bytes of a part. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * What is to be done with the files.
   *
   * @param key Idempotency-Key of the request; null when there is none
   */
  public record Request(List<Part> parts, ImportWish wish, @Nullable String key) {
    public Request {
      parts = List.copyOf(parts);
    }
  }

  /** The batches, started in the background. */
  public List<ImportBatch> receive(Request request, Officer officer) throws IOException {
    permission.mustLoad(officer);
    refuseCount(request.parts().size());
    String key = request.key();
    Optional<List<ImportBatch>> before =
        key == null ? Optional.empty() : answered(request, officer, key);
    if (before.isPresent()) {
      return before.get();
    }
    List<ImportBatch> received = new ArrayList<>();
    for (Part part : request.parts()) {
      try (InputStream in = part.source().open()) {
        received.add(receive.receive(part.name(), in, officer, request.wish()));
      }
    }
    if (key != null) {
      List<Long> ids = received.stream().map(ImportBatch::id).toList();
      requests.keep(officer, key, new Requests.Answer(fingerprint(request), ids), clock.instant());
    }
    start.start(received, officer);
    return received.stream().map(batch -> batches.find(batch.id()).orElseThrow()).toList();
  }

  private Optional<List<ImportBatch>> answered(Request request, Officer officer, String key)
      throws IOException {
    Optional<Requests.Answer> answer = requests.find(officer, key);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    if (!answer.get().fingerprint().equals(fingerprint(request))) {
      throw Refusal.of(PoolRefusal.KEY_REUSED).asException();
    }
    return Optional.of(
        answer.get().batches().stream().flatMap(id -> batches.find(id).stream()).toList());
  }

  /** Over the wish, the names and the bytes: another file under a used key is another request. */
  private static String fingerprint(Request request) throws IOException {
    MessageDigest digest = sha256();
    digest.update(request.wish().toString().getBytes(StandardCharsets.UTF_8));
    for (Part part : request.parts()) {
      digest.update(part.name().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(part.source().open(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void refuseCount(int files) {
    if (files == 0) {
      throw Refusal.of(PoolRefusal.NO_FILE).asException();
    }
    if (files > MOST_FILES) {
      throw Refusal.of(PoolRefusal.TOO_MANY_FILES, String.valueOf(MOST_FILES)).asException();
    }
  }
}
