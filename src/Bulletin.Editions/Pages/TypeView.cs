using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Documents.Policies;
using Bulletin.Content.Documents.Responses;
using Bulletin.Content.Documents.Specials;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>What the pages of a type of content show beyond its properties. A type that has nothing but properties needs none.</summary>
internal class TypeView
{
    private static readonly TypeView Plain = new();

    private static readonly Section[] Text = [new BodySection(null)];

    /// <summary>The types that show more, each in a file of its own.</summary>
    private static readonly Dictionary<ContentType, TypeView> ByType = new()
    {
        [IssueType.Instance] = new IssueView(),
        [PolicyType.Instance] = new PolicyView(),
        [ResponseType.Instance] = new ResponseView(),
        [SpecialType.Instance] = new SpecialView(),
        [DatasetType.Instance] = new DatasetView(),
    };

    /// <summary>The theme's template.</summary>
    public virtual string Template => "Document";

    public static TypeView Of(Document document) => ByType.GetValueOrDefault(document.Type, Plain);

    /// <summary>
    /// What stands on the page by reason of the type, in order within each place: the text, and what only this type has. Pictures,
    /// attachments, corrections, history and links are on every page that has them.
    /// </summary>
    public virtual IEnumerable<Section> Sections(Document document, PageContext context) => Text;

    /// <summary>The page with what its sections make of its facts.</summary>
    public virtual DocumentPage Complete(DocumentPage page) => page;
}
