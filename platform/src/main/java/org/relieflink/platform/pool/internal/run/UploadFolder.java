package org.relieflink.platform.pool.internal.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.store.Batches.ReceivedFile;
import org.relieflink.platform.pool.internal.store.Batches.StoredFile;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.MemoryFolder;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedFiles;
import org.relieflink.platform.vault.SealedFiles.Stored;
import org.relieflink.platform.vault.Subjects;
import org.springframework.stereotype.Component;

/** 收件夹：原件封好存放，名字不由上传人决定存到哪里。 Keeps received files sealed, each in a folder of its own. */
@Component
public class UploadFolder {
  private static final int LONGEST_NAME = 80;

  private final Path root;
  private final SealedFiles files;
  private final Subjects subjects;
  private final MemoryFolder memory;

  UploadFolder(ReliefSettings settings, SealedFiles files, Subjects subjects, MemoryFolder memory) {
    this.files = files;
    this.subjects = subjects;
    this.memory = memory;
    this.root = settings.dataDir().resolve("uploads").toAbsolutePath().normalize();
  }

  /** Stores the bytes, sealed, and takes the SM3 digest of the plain ones on the way. */
  public ReceivedFile store(String originalName, InputStream in) throws IOException {
    String name = safeName(originalName);
    Path folder = root.resolve(UUID.randomUUID().toString());
    Files.createDirectories(folder);
    Path target = folder.resolve("original.sealed");
    String as = root.relativize(target).toString();
    long subject = subjects.allocate();
    Digested digested = new Digested(in);
    byte[] key = files.write(target, digested, place(as), subject);
    return new ReceivedFile(
        name, digested.size, digested.sm3(), new StoredFile(name, as, subject, key));
  }

  private static Place place(String as) {
    return new Place("pool.file", "file_key", as);
  }

  /**
   * The stored file in the clear, in memory; close it soon.
   *
   * @throws org.relieflink.platform.problem.RefusedException when it was destroyed
   */
  public ClearFile open(StoredFile stored) throws IOException {
    ClearFile clear = memory.file(stored.name());
    byte[] key = stored.key();
    boolean there =
        key != null
            && files.read(
                new Stored(path(stored.as()), place(stored.as()), stored.subject(), key),
                clear.path());
    if (!there) {
      clear.close();
      throw Refusal.of(PoolRefusal.FILE_DESTROYED, stored.name()).asException();
    }
    return clear;
  }

  /** Takes a file away that cannot be read any more, with its folder; nothing when it is gone. */
  void delete(String as) throws IOException {
    Path file = path(as);
    Files.deleteIfExists(file);
    Path own = file.getParent();
    if (own != null && !own.equals(root)) {
      Files.deleteIfExists(own);
    }
  }

  /** A stored file; a name that leads out of the folder is a mistake of ours. */
  private Path path(String as) {
    Path path = root.resolve(as).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("stored file lies outside the upload folder");
    }
    return path;
  }

  /** Room in memory for downloads that are made on demand. */
  public ClearFile temporary(String suffix) {
    return memory.file("out" + suffix);
  }

  /** Counts the bytes and takes their SM3 digest on the way. */
  private static final class Digested extends FilterInputStream {
    private final SM3Digest digest = new SM3Digest();
    private long size;

    Digested(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      if (read > 0) {
        digest.update(into, from, read);
        size += read;
      }
      return read;
    }

    String sm3() {
      byte[] sum = new byte[digest.getDigestSize()];
      digest.doFinal(sum, 0);
      return HexFormat.of().formatHex(sum);
    }
  }

  /** The last part of the name, without separators and control characters; never empty. */
  public static String safeName(String originalName) {
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
