package org.relieflink.proof.parcel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.Fields;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SigningKey;

/**
 * 包头：what a carrier may read, signed. The first line binds the content, the lines of the volumes
 * find damage without a key, the last line is the signature over all before it.
 *
 * @param volumes of the sealed content, in order
 * @param signed by whom and how
 */
public record ParcelHead(ParcelLabel label, Seal seal, List<Volume> volumes, Signed signed) {
  static final String EXTENSION = ".pkg";
  private static final String FORM = "relief-package/1";
  private static final int MOST_VOLUMES = 9_999; // four digits of a file name
  private static final long LONGEST = 4L << 20; // bytes of a head with the most volumes

  public ParcelHead {
    volumes = List.copyOf(volumes);
  }

  /**
   * 怎样封的。
   *
   * @param ephemeral public half of the key that was made for this package alone
   * @param opens id of the key it is sealed for
   * @param manifest bytes of the list of parts before sealing
   * @param content bytes of all parts before sealing
   */
  record Seal(Suite suite, Octets ephemeral, String opens, long manifest, long content) {}

  /** 一卷。 */
  public record Volume(int number, long bytes, Octets sha256, Octets sm3) {
    String line() {
      return Fields.line("volume")
          .add("number", number)
          .add("bytes", bytes)
          .add("sha256", sha256.hex())
          .add("sm3", sm3.hex())
          .text();
    }

    TwoDigests.Sum sum() {
      return new TwoDigests.Sum(bytes, sha256, sm3);
    }
  }

  /** 谁签的。 */
  record Signed(Algorithm algorithm, Octets value) {}

  /** The line that every segment of the content is bound to. */
  static String core(ParcelLabel label, Seal seal) {
    return Fields.line(FORM)
        .add("sender", label.sender())
        .add("receiver", label.receiver())
        .add("channel", label.channel())
        .add("sequence", label.sequence())
        .add("created", label.createdAt())
        .add("suite", seal.suite.code())
        .add("ephemeral", seal.ephemeral.base64())
        .add("opens", seal.opens)
        .add("manifest", seal.manifest)
        .add("content", seal.content)
        .text();
  }

  static ParcelHead sign(ParcelLabel label, Seal seal, List<Volume> volumes, SigningKey key) {
    Signed signed = new Signed(key.publicKey().algorithm(), key.sign(body(label, seal, volumes)));
    return new ParcelHead(label, seal, volumes, signed);
  }

  private static String body(ParcelLabel label, Seal seal, List<Volume> volumes) {
    StringBuilder text = new StringBuilder(core(label, seal)).append('\n');
    volumes.forEach(volume -> text.append(volume.line()).append('\n'));
    return text.toString();
  }

  String text() {
    return body(label, seal, volumes)
        + Fields.line("signature")
            .add("algorithm", signed.algorithm.code())
            .add("value", signed.value.base64())
            .text()
        + "\n";
  }

  /** SHA-256 of the head: names this very package, and through it every byte of its volumes. */
  public Octets digest() {
    return LogDigest.SHA256.plain(text().getBytes(StandardCharsets.UTF_8));
  }

  public String fileName() {
    return label.name() + EXTENSION;
  }

  /** File of a volume, beside the head. */
  public String fileName(Volume volume) {
    return volumeName(label, volume.number);
  }

  static String volumeName(ParcelLabel label, int number) {
    return "%s.v%04d".formatted(label.name(), number);
  }

  /**
   * Whether this site signed it.
   *
   * @throws ParcelRefusedException when it says another sender, or the signature is not its
   */
  public void checkFrom(SiteCard from) {
    if (!label.sender().equals(from.site())) {
      throw new ParcelRefusedException(ParcelFault.WRONG_SENDER, label.sender());
    }
    boolean ours =
        signed.algorithm == from.signs().algorithm()
            && from.signs().verifies(body(label, seal, volumes), signed.value);
    if (!ours) {
      throw new ParcelRefusedException(ParcelFault.WRONG_SIGNATURE, label.sender());
    }
  }

  /**
   * Reads one; nothing in it is to be believed before {@link #checkFrom}.
   *
   * @throws ParcelRefusedException when it is none, or not in the one form that is written
   */
  public static ParcelHead read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = Files.size(file) > LONGEST ? new byte[0] : Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      ParcelHead head = parse(text);
      if (head.text().equals(text) && head.fileName().equals(name)) {
        return head;
      }
    } catch (IllegalArgumentException | DateTimeException none) {
      throw new ParcelRefusedException(ParcelFault.UNREADABLE, name);
    }
    throw new ParcelRefusedException(ParcelFault.UNREADABLE, name);
  }

  private static ParcelHead parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3 || lines.size() - 2 > MOST_VOLUMES) {
      throw new IllegalArgumentException("not a head");
    }
    Fields core = Fields.parse(FORM, lines.get(0));
    ParcelLabel label =
        new ParcelLabel(
            core.get("sender"),
            core.get("receiver"),
            core.get("channel"),
            core.count("sequence"),
            Instant.parse(core.get("created")));
    Seal seal =
        new Seal(
            Suite.ofCode(core.get("suite")),
            Octets.ofBase64(core.get("ephemeral")),
            core.get("opens"),
            core.count("manifest"),
            core.count("content"));
    Fields last = Fields.parse("signature", lines.get(lines.size() - 1));
    Signed signed =
        new Signed(Algorithm.ofCode(last.get("algorithm")), Octets.ofBase64(last.get("value")));
    return new ParcelHead(label, seal, volumes(lines.subList(1, lines.size() - 1)), signed);
  }

  private static List<Volume> volumes(List<String> lines) {
    List<Volume> volumes = new ArrayList<>();
    for (String line : lines) {
      Fields fields = Fields.parse("volume", line);
      if (fields.count("number") != volumes.size() + 1L) {
        throw new IllegalArgumentException("volumes out of order");
      }
      volumes.add(
          new Volume(
              volumes.size() + 1,
              fields.count("bytes"),
              fields.digest("sha256"),
              fields.digest("sm3")));
    }
    return volumes;
  }
}
