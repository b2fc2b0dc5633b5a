package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 送文件的部门 · A department that puts its lists and their notes into a folder. */
public final class FolderDepartment {
  private final Path folder;
  private long sequence;

  /** The folder is made when it is missing. */
  public FolderDepartment(Path folder) {
    this.folder = folder;
  }

  /** Puts a list there under the next number, the note after it; it does not count its rows. */
  public void deliver(String name, byte[] bytes) throws IOException {
    sequence++;
    put(name, bytes, "sm3=" + Digests.sm3(bytes) + "\nsequence=" + sequence + "\n");
  }

  /** A note as the departments' systems write it. */
  public static String note(byte[] bytes, long sequence, long rows) {
    return "sm3=" + Digests.sm3(bytes) + "\nsequence=" + sequence + "\nrows=" + rows + "\n";
  }

  /** Puts a list there with whatever note. */
  public void put(String name, byte[] bytes, String note) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), bytes);
    Files.writeString(folder.resolve(name + ".ok"), note);
  }
}
