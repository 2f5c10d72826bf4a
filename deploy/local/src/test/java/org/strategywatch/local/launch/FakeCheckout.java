package org.strategywatch.local.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.strategywatch.local.Checkout;

/**
 * A directory with the broker of this checkout and, where the build puts the services, fake ones.
 */
final class FakeCheckout {

  private FakeCheckout() {}

  static Path in(Path directory) throws IOException {
    Path root = Files.createDirectories(directory.resolve("checkout"));
    Files.createSymbolicLink(root.resolve("deploy"), Checkout.root().resolve("deploy"));
    for (Service service : Service.values()) {
      Path app = root.resolve(service.module()).resolve("target/quarkus-app");
      Files.createDirectories(app);
      writeJar(app.resolve("quarkus-run.jar"));
    }
    return root;
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
    String entry = FakeService.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream bytes = FakeService.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new JarEntry(entry));
      bytes.transferTo(out);
      out.closeEntry();
    }
  }
}
