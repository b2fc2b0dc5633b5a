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
import org.relieflink.proof.Octets;

/**
 * 包的回执：the receiver's word, signed, on which package it took and what it refused of it. Open text:
 * it says numbers and codes, no content.
 *
 * @param label of the package
 * @param digest of its head: this very package
 * @param takenAt whole seconds
 * @param items how many there were in it
 * @param refused those that were not accepted, with the code the API would have given
 * @param text with the signature, as it is sent
 */
public record ParcelReceipt(
    ParcelLabel label,
    Octets digest,
    Instant takenAt,
    int items,
    List<Refused> refused,
    String text) {
  static final String EXTENSION = ".receipt";
  private static final String FORM = "relief-receipt/1";
  private static final long LONGEST = 1L << 20;

  public ParcelReceipt {
    refused = List.copyOf(refused);
  }

  /** 没有收的一项：number from 1, and why. */
  public record Refused(int number, String code) {
    String line() {
      return Fields.line("refused").add("number", number).add("code", code).text();
    }
  }

  /** 收了什么。 */
  public record Taken(ParcelHead head, Instant at, int items, List<Refused> refused) {
    public Taken {
      at = at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
      refused = List.copyOf(refused);
    }
  }

  /** Signed by the receiver. */
  public static ParcelReceipt sign(Taken taken, SiteKeys receiver) {
    String body = body(taken);
    String text =
        body
            + Fields.line("signature")
                .add("algorithm", receiver.card().signs().algorithm().code())
                .add("value", receiver.signing().sign(body).base64())
                .text()
            + "\n";
    return new ParcelReceipt(
        taken.head.label(), taken.head.digest(), taken.at, taken.items, taken.refused, text);
  }

  private static String body(Taken taken) {
    ParcelLabel label = taken.head.label();
    StringBuilder text =
        new StringBuilder(
                Fields.line(FORM)
                    .add("sender", label.sender())
                    .add("receiver", label.receiver())
                    .add("channel", label.channel())
                    .add("sequence", label.sequence())
                    .add("created", label.createdAt())
                    .add("package", taken.head.digest().hex())
                    .add("taken", taken.at)
                    .add("items", taken.items)
                    .text())
            .append('\n');
    taken.refused.forEach(one -> text.append(one.line()).append('\n'));
    return text.toString();
  }

  public String fileName() {
    return label.name() + EXTENSION;
  }

  /** Writes a receipt's text, new or kept; appears whole or not at all. */
  public static void write(ParcelLabel label, String text, Path folder) throws IOException {
    SealParcel.write(folder.resolve(label.name() + EXTENSION), text);
  }

  /**
   * Reads one and checks who signed it.
   *
   * @throws ParcelRefusedException when it is none, or not of this receiver
   */
  public static ParcelReceipt read(Path file, SiteCard receiver) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = Files.size(file) > LONGEST ? new byte[0] : Files.readAllBytes(file);
    try {
      return read(new String(bytes, StandardCharsets.UTF_8), receiver);
    } catch (IllegalArgumentException | DateTimeException none) {
      throw new ParcelRefusedException(ParcelFault.UNREADABLE, name);
    }
  }

  /**
   * The same from a text that was kept.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ParcelReceipt read(String text, SiteCard receiver) {
    int signature = text.lastIndexOf("signature ");
    List<String> lines = text.lines().toList();
    if (signature < 1 || lines.size() < 2) {
      throw new IllegalArgumentException("not a receipt");
    }
    String body = text.substring(0, signature);
    Fields signed = Fields.parse("signature", lines.get(lines.size() - 1));
    Algorithm algorithm = Algorithm.ofCode(signed.get("algorithm"));
    ParcelReceipt receipt = parse(lines, text);
    boolean theirs =
        receipt.label.receiver().equals(receiver.site())
            && algorithm == receiver.signs().algorithm()
            && receiver.signs().verifies(body, Octets.ofBase64(signed.get("value")));
    if (!theirs) {
      throw new ParcelRefusedException(ParcelFault.WRONG_SIGNATURE, receipt.fileName());
    }
    return receipt;
  }

  private static ParcelReceipt parse(List<String> lines, String text) {
    Fields first = Fields.parse(FORM, lines.get(0));
    ParcelLabel label =
        new ParcelLabel(
            first.get("sender"),
            first.get("receiver"),
            first.get("channel"),
            first.count("sequence"),
            Instant.parse(first.get("created")));
    List<Refused> refused = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      Fields one = Fields.parse("refused", line);
      refused.add(new Refused((int) one.count("number"), one.get("code")));
    }
    return new ParcelReceipt(
        label,
        first.digest("package"),
        Instant.parse(first.get("taken")),
        (int) first.count("items"),
        refused,
        text);
  }
}
