package org.gongkai.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts that one part of a package refers to, by the ids that it knows them by (ECMA-376 part 2, 9.3). */
final class Relationships {
    /**
     * @param type the last step of its address, such as {@code styles}, which the strict and the transitional standard
     *     share
     */
    record Relationship(String type, String part) {}

    private final Map<String, Relationship> byId = new LinkedHashMap<>();

    private Relationships() {}

    /** @param part empty for the package itself */
    static Relationships of(OfficePackage file, String part) throws IOException {
        Relationships relationships = new Relationships();
        Optional<PartStream> in = file.part(OfficePackage.relationshipsOf(part));
        if (in.isPresent()) {
            try (XmlPart xml = XmlPart.open(in.get())) {
                for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
                    relationships.add(xml, part);
                }
            }
        }
        return relationships;
    }

    private void add(XmlPart xml, String part) {
        String type = xml.attribute("Type").orElse("");
        String target = OfficePackage.resolve(part, xml.attribute("Target").orElse(""));
        byId.put(xml.attribute("Id").orElse(""), new Relationship(type.substring(type.lastIndexOf('/') + 1), target));
    }

    Optional<Relationship> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first part of the type. */
    Optional<String> part(String type) {
        return parts(type).stream().findFirst();
    }

    /** In the order in which the part lists them. */
    List<String> parts(String type) {
        return byId.values().stream()
                .filter(its -> its.type.equals(type))
                .map(Relationship::part)
                .toList();
    }
}
