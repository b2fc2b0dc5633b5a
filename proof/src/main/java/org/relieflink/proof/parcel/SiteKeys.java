package org.relieflink.proof.parcel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.kernel.secret.OwnerOnly;
import org.relieflink.proof.KeyFile;
import org.relieflink.proof.SigningKey;

/**
 * 一个站点的两把钥匙：one signs, one opens; beside them the card that others get. Files {@code NAME.sign},
 * {@code NAME.open} (for the owner only) and {@code NAME.site}.
 */
public record SiteKeys(String site, SigningKey signing, OpeningKey opening) {
  public SiteCard card() {
    return new SiteCard(site, signing.publicKey(), opening.publicKey());
  }

  public static SiteKeys generate(String site, Suite suite) {
    return new SiteKeys(site, suite.signing().generate(), suite.generate());
  }

  /** Where the card of a site lies among its files. */
  public static Path cardFile(Path folder, String site) {
    return folder.resolve(site + ".site");
  }

  /**
   * Writes the files.
   *
   * @throws java.nio.file.FileAlreadyExistsException when one is there: a lost key cannot be made
   *     again
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    KeyFile.create(folder.resolve(site + ".sign"), signing);
    try (OutputStream out = OwnerOnly.create(folder.resolve(site + ".open"))) {
      out.write((opening.secretText() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(cardFile(folder, site), card().text() + "\n");
  }

  /**
   * Reads them again.
   *
   * @throws ParcelRefusedException when a file is no key, or others on the machine may read it
   */
  public static SiteKeys read(Path folder, String site) throws IOException {
    Path open = folder.resolve(site + ".open");
    try {
      SigningKey signing = KeyFile.read(folder.resolve(site + ".sign"));
      if (OwnerOnly.exposed(open)) {
        throw new IllegalArgumentException("others may read the key");
      }
      return new SiteKeys(site, signing, OpeningKey.parse(Files.readString(open)));
    } catch (IllegalArgumentException | CharacterCodingException none) {
      throw new ParcelRefusedException(ParcelFault.KEY_UNUSABLE, folder.toString());
    }
  }

  @Override
  public String toString() {
    return site;
  }
}
