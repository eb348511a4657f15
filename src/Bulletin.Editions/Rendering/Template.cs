using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Markdown;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Rendering;

/// <summary>
/// The base of every compiled <c>.cshtml</c>: <c>@inherits Template&lt;DocumentPage&gt;</c>. The methods below are those that compiled
/// Razor calls, and a few that templates use.
/// </summary>
/// <remarks>A template sees its model and, on document pages, the body; nothing else. An instance is reused by one thread.</remarks>
public abstract class Template
{
    private Theme theme = null!;
    private string? attributeSuffix;

    protected PageWriter Output { get; private set; } = null!;

    /// <summary>The edition for which the page is written.</summary>
    protected Edition Edition { get; private set; } = Edition.Standard;

    /// <summary>The page being written: also known to partial templates.</summary>
    protected Page Page { get; private set; } = null!;

    /// <summary>The body of the document; null on other pages.</summary>
    protected BodyContent? Body { get; private set; }

    public abstract Task ExecuteAsync();

    internal void Run(Theme owner, Edition edition, object model, Page page, BodyContent? body, PageWriter output)
    {
        (theme, Edition, Page, Body, Output) = (owner, edition, page, body, output);
        SetModel(model);
        var done = ExecuteAsync();
        if (!done.IsCompletedSuccessfully)
            throw new InvalidOperationException($"The template {GetType().Name} must not await.", done.Exception);
    }

    protected abstract void SetModel(object model);

    /// <summary>
    /// Renders another template with a model in place, by its path below the theme's folder: <c>Parts/Header</c>. The edition's own goes
    /// before the common one: <c>Mobile/Parts/Header</c>.
    /// </summary>
    protected object? Include(string name, object model)
    {
        theme.Render(Edition, name, model, Page, Body, Output);
        return null;
    }

    /// <summary>
    /// Writes what the document shows in a place, in order, each section with the theme's part for its kind: <c>Parts/History</c>.
    /// </summary>
    protected object? Sections(SectionPlace place)
    {
        foreach (var section in ((DocumentPage)Page).Sections)
            if (section.Place == place) Include(section.Part, section);
        return null;
    }

    /// <summary>The relative link to a page of the same edition, or to a file of the site.</summary>
    protected string Href(Route target) => Links.Relative(Edition, Page.Route, target);

    /// <summary>The relative link to this page in another edition.</summary>
    protected string HrefIn(Edition other) => Links.Across(Edition, Page.Route, other, Page.Counterpart);

    /// <summary>Text with dates such as 2024-04-18: in the accessible edition as they are said.</summary>
    protected string Dated(string text) => Edition == Edition.Accessible ? SpokenDates.In(text) : text;

    /// <summary>What is heard and not seen, before what is seen: a browser puts a blank between them.</summary>
    protected object? Heard(string? words)
    {
        if (words is not null)
        {
            Output.Write("<span class=\"vh\">");
            Output.Encoded(words);
            Output.Write("</span>");
        }

        return null;
    }

    /// <summary>Within a tag: its name to who hears it, its text and more words, as one piece; nothing without more words.</summary>
    protected object? Named(string text, string? words)
    {
        if (words is not null)
        {
            Output.Write(" aria-label=\"");
            Output.Encoded(text);
            Output.Encoded(words);
            Output.Write("\"");
        }

        return null;
    }

    /// <summary>Within the tag of a link: what tells it from those of the page that have its text and lead elsewhere.</summary>
    protected object? Apart(string text, Route target) => Named(text, Page.Twins.Words(text, target) is { } words ? Dated(words) : null);

    /// <summary>The table of contents: of a dataset its parts, of a text its headings; empty on short ones.</summary>
    protected ImmutableArray<Heading> Contents
    {
        get
        {
            if (Body is { Facts.Headings: { Length: > 3 } headings }) return headings;
            foreach (var section in (Page as DocumentPage)?.Sections ?? [])
                if (!section.Headings.IsEmpty) return section.Headings;
            return [];
        }
    }

    /// <summary>Whether the page begins with the format of an official document, above its title.</summary>
    protected bool IsOfficial => Page is DocumentPage { Sections: [{ Place: SectionPlace.Head }, ..] };

    /// <summary>The style sheets of the edition.</summary>
    protected ImmutableArray<Route> Stylesheets
    {
        get
        {
            foreach (var look in Page.Site.Editions)
                if (look.Edition == Edition) return look.Stylesheets;
            return [];
        }
    }

    /// <summary>The page's title, broken neither within 《》 nor within a number where that can be.</summary>
    protected object? Title()
    {
        TitleText.Write(Output, Page.Title, Edition == Edition.Accessible);
        return null;
    }

    /// <summary>A class for the heading that shows it: whether its parts fit on a line of their own.</summary>
    protected string TitleClass => TitleText.Class(Page.Title);

    /// <summary>The page's address as a QR code.</summary>
    protected object? QrCode(string label)
    {
        Qr.QrCode.Write(Output, Page.Address, label);
        return null;
    }

    /// <summary>The JSON-LD of the page (schema.org), as an inert block of data; nothing on hidden pages.</summary>
    protected object? StructuredData()
    {
        Metadata.StructuredData.Write(Output, Page);
        return null;
    }

    /// <summary>Text that is already HTML.</summary>
    protected object? Raw(string? html)
    {
        Output.Write(html);
        return null;
    }

    public void WriteLiteral(string? literal) => Output.Write(literal);

    public void Write(string? text) => Output.Encoded(text);

    public void Write(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Output.Write(digits[..length]);
    }

    public void Write(object? value)
    {
        if (value is not null) Output.Encoded(Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    public void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int valueCount)
    {
        attributeSuffix = suffix;
        Output.Write(prefix);
    }

    public void WriteAttributeValue(string prefix, int prefixOffset, string? value, int valueOffset, int valueLength, bool isLiteral)
    {
        Output.Write(prefix);
        if (isLiteral) Output.Write(value);
        else Write(value);
    }

    public void WriteAttributeValue(string prefix, int prefixOffset, object? value, int valueOffset, int valueLength, bool isLiteral)
    {
        Output.Write(prefix);
        Write(value);
    }

    public void EndWriteAttribute() => Output.Write(attributeSuffix);
}

/// <summary>A template with a model of one type.</summary>
public abstract class Template<TModel> : Template
    where TModel : notnull
{
    protected TModel Model { get; private set; } = default!;

    protected sealed override void SetModel(object model) => Model = (TModel)model;
}

/// <summary>
/// The body for a template: its headings for a table of contents, and its HTML, written in place by <c>@Body.Write(Output)</c>.
/// </summary>
public sealed class BodyContent
{
    private readonly ParsedBody body;
    private readonly IBodyTargets targets;
    private readonly FormatSizes formats;

    internal BodyContent(ParsedBody body, IBodyTargets targets, FormatSizes formats) =>
        (this.body, this.targets, this.formats) = (body, targets, formats);

    /// <summary>Of a page without a text of its own.</summary>
    internal static readonly BodyContent Empty = new(BodyParser.Parse("", "", 1), Nowhere.Instance, new(_ => { }, _ => { }));

    /// <summary>How large the document is as plain text, for people.</summary>
    public string TextSize => FileSize.ForPeople(formats.Sizes.Text);

    /// <summary>How large it is as JSON, for people.</summary>
    public string JsonSize => FileSize.ForPeople(formats.Sizes.Json);

    public BodyFacts Facts => body.Facts;

    /// <summary>Whether another text is attached to this one, under a title of its own.</summary>
    public bool HasAttached => body.HasAttached;

    /// <summary>Writes the HTML of the body; returns null, so that <c>@Body.Write(Output)</c> can stand in a template.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="between">Writes what stands before the attached text, marked <c>data-chrome</c>, for it is no part of the text.</param>
    public object? Write(PageWriter output, Action? between = null)
    {
        body.WriteHtml(output, targets, between);
        return null;
    }
}
