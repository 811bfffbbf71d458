package org.gongkai.document;

import java.io.IOException;
import java.util.Optional;

/** What an Office file says of itself (ECMA-376 part 2, 11). */
final class PackageProperties {
    private PackageProperties() {}

    static Optional<String> title(OfficePackage file) throws IOException {
        Optional<PartStream> properties = file.part("docProps/core.xml");
        if (properties.isPresent()) {
            try (XmlPart xml = XmlPart.open(properties.get())) {
                for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
                    if (name.equals("title")) {
                        return Optional.of(xml.text().strip()).filter(title -> !title.isEmpty());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
