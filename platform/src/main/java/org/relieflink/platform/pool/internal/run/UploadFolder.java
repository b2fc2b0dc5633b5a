package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.pool.internal.store.Batches.ReceivedFile;
import org.springframework.stereotype.Component;

/** 收件夹：原件原样存放，名字不由上传人决定存到哪里。 Keeps received files as they are, each in a folder of its own. */
@Component
public class UploadFolder {
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_NAME = 80;

  private final Path root;

  UploadFolder(ReliefSettings settings) {
    this.root = settings.dataDir().resolve("uploads").toAbsolutePath().normalize();
  }

  /** Stores the bytes and takes their SM3 digest on the way. */
  public ReceivedFile store(String originalName, InputStream in) throws IOException {
    String name = safeName(originalName);
    Path folder = root.resolve(UUID.randomUUID().toString());
    Files.createDirectories(folder);
    Path target = folder.resolve(name);
    SM3Digest digest = new SM3Digest();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        digest.update(block, 0, read);
        out.write(block, 0, read);
        size += read;
      }
    }
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    String place = root.relativize(target).toString();
    return new ReceivedFile(name, size, HexFormat.of().formatHex(sum), place);
  }

  /** The stored file; a name that leads out of the folder is a mistake of ours. */
  public Path path(String storedAs) {
    Path path = root.resolve(storedAs).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("stored file lies outside the upload folder");
    }
    return path;
  }

  /** A temporary file beside the uploads, for downloads that are made on demand. */
  public Path temporary(String suffix) {
    try {
      Files.createDirectories(root);
      return Files.createTempFile(root, "out", suffix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last part of the name, without separators and control characters; never empty. */
  static String safeName(String originalName) {
    String last = originalName.replaceAll("^.*[/\\\\]", "");
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "").strip();
    clean = clean.replaceAll("^\\.+", "");
    int extra = clean.codePointCount(0, clean.length()) - LONGEST_NAME;
    if (extra > 0) {
      clean = clean.substring(clean.offsetByCodePoints(0, extra));
    }
    return clean.isEmpty() ? "file" : clean;
  }
}
