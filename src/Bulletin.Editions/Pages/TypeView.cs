using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>What the pages of a type of content show beyond its properties. A type whose properties tell all needs none.</summary>
internal class TypeView
{
    private static readonly TypeView Plain = new();

    /// <summary>The types that show more, each in a file of its own.</summary>
    private static readonly Dictionary<string, TypeView> ByFolder = new(StringComparer.Ordinal)
    {
        ["issues"] = new IssueView(),
        ["policies"] = new PolicyView(),
        ["responses"] = new ResponseView(),
        ["specials"] = new SpecialView(),
        ["data"] = new DatasetView(),
    };

    /// <summary>The theme's template.</summary>
    public virtual string Template => "Document";

    public static TypeView Of(Document document) => ByFolder.GetValueOrDefault(document.Type.Folder, Plain);

    /// <summary>The page with what only this type shows.</summary>
    public virtual DocumentPage Complete(DocumentPage page, Document document, PageContext context) => page;

    /// <summary>The fingerprint of all that the page shows beside <paramref name="others"/>.</summary>
    public virtual Sha256 Key(DocumentPage page, ReadOnlySpan<Sha256> others) =>
        Fingerprint.Of(page, ModelJson.Default.DocumentPage, others);
}
