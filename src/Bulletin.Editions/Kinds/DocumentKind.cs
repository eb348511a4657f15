using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>What a type of content adds to the page that all documents share. One without anything of its own needs none.</summary>
internal class DocumentKind
{
    private static readonly DocumentKind Plain = new();

    /// <summary>The types that add something, each in a file of its own.</summary>
    private static readonly Dictionary<string, DocumentKind> ByFolder = new(StringComparer.Ordinal)
    {
        ["issues"] = new IssueKind(),
        ["policies"] = new PolicyKind(),
        ["interpretations"] = new InterpretationKind(),
        ["press"] = new PressConferenceKind(),
        ["responses"] = new ResponseKind(),
        ["consultations"] = new ConsultationKind(),
        ["news"] = new NewsKind(),
        ["specials"] = new SpecialKind(),
        ["data"] = new DatasetKind(),
    };

    public virtual WorkKind Work => WorkKind.Article;

    /// <summary>The theme's template.</summary>
    public virtual string Template => "Document";

    public static DocumentKind Of(Document document) => ByFolder.GetValueOrDefault(document.Type.Folder, Plain);

    /// <summary>Adds the type's own rows to the document's header.</summary>
    public virtual void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
    }

    /// <summary>The page with what only this type shows.</summary>
    public virtual DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages) => page;

    /// <summary>The fingerprint of all that the page shows beside <paramref name="others"/>.</summary>
    public virtual Sha256 Key(DocumentPage page, ReadOnlySpan<Sha256> others) => Fingerprint.Of(page, ModelJson.Default.DocumentPage, others);

    protected static Field Row(string label, string value) => new(label, [new(value, null)]);

    protected static Field Row<T>(string label, ImmutableArray<T> values, Func<T, string> text) => new(label, [.. values.Select(value => new Link(text(value), null))]);
}
