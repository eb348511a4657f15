using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Bench.Readers;

/// <summary>Documents: their bodies, as every edition shows them, and their front matter, as every type reads it.</summary>
internal static class DocumentReaders
{
    private static readonly Targets[] Editions =
    [
        new(HasReadings: false, HasSlices: false, Finds: true),
        new(HasReadings: false, HasSlices: true, Finds: true),
        new(HasReadings: true, HasSlices: false, Finds: false),
    ];

    public static object Markdown(byte[] input, string file)
    {
        var text = Encoding.UTF8.GetString(input);
        var body = BodyParser.Parse("content/policies/2024/3.md", text, 1);
        foreach (var edition in Editions)
        {
            body.WriteHtml(TextWriter.Null, edition);
            body.WriteText(TextWriter.Null, edition);
        }

        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
            BodyFactsFormat.Write(writer, body.Facts);
        memory.Position = 0;
        using var reader = new BinaryReader(memory, Encoding.UTF8);
        if (!BodyFactsFormat.Read(reader).Equals(body.Facts))
            throw new InvalidDataException("The cache does not give back the facts of the body.");
        return body;
    }

    /// <summary>A document whose type is as the input has it; one that has no front matter is one of YAML alone.</summary>
    public static object? Header(byte[] input, string file)
    {
        var problems = new DiagnosticBag();
        var isYaml = !input.AsSpan().StartsWith("---"u8);
        YamlMapping? mapping = null;
        foreach (var type in ContentTypes.All)
        {
            var path = $"content/{type.Folder}/2024/3.{(isYaml ? "yml" : "md")}";
            if (mapping is null)
            {
                if (!SourceText.TrySplit(input, path, problems, out var text))
                    return null;
                ParsedYaml? parsed = null;
                if (ParsedYaml.Read(ref parsed, text.FrontMatter, path, text.FrontMatterLine, problems) is null)
                    return problems.Sorted();
                mapping = parsed!.Mapping;
            }

            var fields = new FieldReader(mapping, type.Keys, path, new());
            var header = HeaderReader.Read(fields, type, DocumentId.OfFile(path), new(path, default, 1, 0), DateOnly.MaxValue);
            type.Read(fields, header);
            _ = fields.Problems.Sorted();
        }

        return mapping;
    }

    /// <summary>Where links lead in an edition.</summary>
    private sealed record Targets(bool HasReadings, bool HasSlices, bool Finds) : IBodyTargets
    {
        public BodyTarget Find(BodyLink link) => Finds ? new("to.html#" + Uri.EscapeDataString(link.Fragment), "标题") : default;

        public PictureTarget Find(BodyPicture picture) =>
            !Finds ? default : new("a.png", 9, 9) { Slices = HasSlices ? [new("a~1.png", 9, 4), new("a~2.png", 9, 5)] : [] };
    }
}
