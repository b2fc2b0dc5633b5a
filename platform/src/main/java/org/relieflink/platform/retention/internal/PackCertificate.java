package org.relieflink.platform.retention.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.proof.CertificateFile;
import org.relieflink.proof.PackManifest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销毁证明的压缩包：the certificate, the keyed digests, and every entry of the trail about the run with its
 * proof; the verifier of the trail checks it. Made anew at each download, as the server.
 */
@Component
class PackCertificate {
  private static final Set<String> ACTIONS =
      Set.of("RETENTION_PROPOSED", "RETENTION_BEGUN", "RETENTION_DELETED", CertificateFile.ACTION);

  private final Trail trail;
  private final TrailProofs proofs;
  private final ItemStore items;
  private final MessageSource messages;

  PackCertificate(Trail trail, TrailProofs proofs, ItemStore items, MessageSource messages) {
    this.trail = trail;
    this.proofs = proofs;
    this.items = items;
    this.messages = messages;
  }

  @Transactional(readOnly = true)
  public byte[] zip(Plan plan, PlanStore.Paper paper) {
    List<Long> entries =
        trail.on(ACTIONS, List.of(RetentionLog.object(plan.id()))).stream()
            .map(TrailEntry::id)
            .toList();
    TrailProofs.Evidence evidence = proofs.of(entries, plan.number());
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "README.txt", readMe(plan, evidence));
    put(files, CertificateFile.NAME, paper.content());
    put(
        files,
        CertificateFile.DIGESTS,
        lines(items.deleted(plan.id(), WriteCertificate.kinds(plan))));
    put(files, PackManifest.ENTRIES, lines(evidence.entries()));
    put(files, PackManifest.ROOTS, lines(evidence.roots()));
    put(files, PackManifest.PROOFS, lines(evidence.proofs()));
    put(files, "server-key.pub", evidence.serverKey() + "\n");
    PackManifest manifest =
        new PackManifest(
            evidence.origin(),
            evidence.size(),
            evidence.entries().size(),
            files.entrySet().stream()
                .map(file -> PackManifest.File.of(file.getKey(), file.getValue()))
                .toList());
    put(files, PackManifest.NAME, manifest.text());
    return zip(files);
  }

  private String readMe(Plan plan, TrailProofs.Evidence evidence) {
    String text =
        messages.getMessage(
            "retention.pack.readme",
            new Object[] {plan.number(), evidence.sealed(), evidence.open()},
            Locale.SIMPLIFIED_CHINESE);
    return text.replace("|", "\r\n") + "\r\n"; // read on the office's Windows machines
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
