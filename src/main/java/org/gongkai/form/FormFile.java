package org.gongkai.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads an edition from its YAML file under {@code config/forms/}. */
final class FormFile {
    private FormFile() {}

    static Edition edition(String resource) {
        Node file = open(resource);
        return new Edition(
                file.text("edition"),
                file.text("name"),
                file.text("legal_basis"),
                Integer.parseInt(file.text("first_year")),
                file.optional("last_year")
                        .map(Integer::parseInt)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                file.nodes("tables").map(FormFile::table),
                file.nodes("identities").map(FormFile::identity),
                file.nodes("across_years").map(FormFile::yearIdentity));
    }

    static Node open(String resource) {
        try (InputStream in = FormFile.class.getResourceAsStream("/config/forms/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("config/forms/" + resource + " is missing");
            }
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return new Node(yaml.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormTable table(Node node) {
        return new FormTable(
                node.text("code"),
                node.text("part"),
                node.texts("headings"),
                node.nodes("sections").map(FormFile::section));
    }

    private static Section section(Node node) {
        List<Row> rows = new ArrayList<>();
        node.nodes("rows").each(row -> addRows(row, "", List.of(), rows));
        if (rows.isEmpty()) {
            rows.add(new Row("", new Label("", List.of(), Optional.empty()), List.of(), Role.PLAIN));
        }
        List<Column> columns = new ArrayList<>();
        node.nodes("columns").each(column -> addColumns(column, "", List.of(), columns));
        Frame frame = new Frame(node.optional("title"), node.optional("corner"), node.optional("over"));
        return new Section(node.text("code"), frame, rows, columns);
    }

    private static void addRows(Node node, String prefix, List<Label> groups, List<Row> rows) {
        if (node.optional("group").isPresent()) {
            String below =
                    prefix + node.optional("code").map(code -> code + ".").orElse("");
            List<Label> inner = append(groups, label(node, "group"));
            node.nodes("rows").each(row -> addRows(row, below, inner, rows));
        } else {
            rows.add(new Row(prefix + node.text("code"), label(node, "label"), groups, role(node)));
        }
    }

    private static void addColumns(Node node, String prefix, List<Label> groups, List<Column> columns) {
        if (node.optional("group").isPresent()) {
            String below =
                    prefix + node.optional("code").map(code -> code + ".").orElse("");
            List<Label> inner = append(groups, label(node, "group"));
            node.nodes("columns").each(column -> addColumns(column, below, inner, columns));
        } else {
            columns.add(new Column(
                    prefix + node.text("code"),
                    label(node, "label"),
                    groups,
                    role(node),
                    Unit.of(node.text("unit")),
                    node.flag("signed")));
        }
    }

    private static Identity identity(Node node) {
        return new Identity(
                node.text("check"), node.text("severity"), node.text("basis"), node.texts("left"), node.texts("right"));
    }

    private static YearIdentity yearIdentity(Node node) {
        return new YearIdentity(
                node.text("check"),
                node.text("severity"),
                node.text("basis"),
                node.texts("left"),
                node.texts("right"),
                node.texts("last"));
    }

    private static Label label(Node node, String key) {
        return new Label(node.text(key), node.texts("variants"), node.optional("number"));
    }

    private static Role role(Node node) {
        return node.optional("role")
                .map(role -> Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Role.PLAIN);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** A mapping of the file, read strictly: what must be there and is not is named. */
    record Node(Map<?, ?> map) {

        String text(String key) {
            return optional(key).orElseThrow(() -> new IllegalStateException("missing " + key + " in " + map));
        }

        Optional<String> optional(String key) {
            return Optional.ofNullable(map.get(key)).map(Object::toString);
        }

        boolean flag(String key) {
            return optional(key).map(Boolean::parseBoolean).orElse(false);
        }

        List<String> texts(String key) {
            return list(key).stream().map(Object::toString).toList();
        }

        Node node(String key) {
            if (map.get(key) instanceof Map<?, ?> inner) {
                return new Node(inner);
            }
            throw new IllegalStateException("missing " + key + " in " + map);
        }

        Nodes nodes(String key) {
            return new Nodes(
                    list(key).stream().map(Map.class::cast).<Node>map(Node::new).toList());
        }

        private List<?> list(String key) {
            return map.get(key) instanceof List<?> list ? list : List.of();
        }
    }

    /** The mappings of a list. */
    record Nodes(List<Node> list) {

        <T> List<T> map(java.util.function.Function<Node, T> each) {
            return list.stream().map(each).toList();
        }

        void each(java.util.function.Consumer<Node> each) {
            list.forEach(each);
        }
    }
}
