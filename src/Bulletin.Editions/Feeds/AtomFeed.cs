using System.Xml;
using Bulletin.Build.Parts;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Feeds;

/// <summary>
/// feed.xml: Atom (RFC 4287), and its archives (RFC 5005, section 4). The reason of an entry is a category of the scheme
/// <see cref="FeedText.Scheme"/>.
/// </summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string History = "http://purl.org/syndication/history/1.0";

    /// <param name="output">Where it is written.</param>
    /// <param name="chrome">The names of the site.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="feed">What it shows.</param>
    /// <param name="bodies">The beginnings of texts; null: they are left out, so that an archive stays as it is.</param>
    public static void Write(TextWriter output, Chrome chrome, DateOnly asOf, FeedEntries feed, IStreamedBodies? bodies)
    {
        using var xml = XmlWriter.Create(
            output, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CloseOutput = false });
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var home = feed.Column is { } column ? chrome.BaseUrl + Links.Encode(ChromeBuilder.PageOf(column).Path) : chrome.BaseUrl;
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, chrome.Language);
        xml.WriteElementString("id", Atom, home);
        xml.WriteElementString("title", Atom, FeedText.FeedTitle(chrome, feed.Column));
        xml.WriteElementString("updated", Atom, feed.LastChange(asOf).ToRfc3339());
        Link(xml, "self", chrome.BaseUrl + Links.Encode(feed.Atom.Path));
        Link(xml, "alternate", home);
        if (feed.Archive is not null)
        {
            Link(xml, "current", chrome.BaseUrl + Links.Encode(FeedRoutes.Atom(feed.Column).Path));
            xml.WriteElementString("fh", "archive", History, "");
        }

        if (feed.Older is { } older) Link(xml, "prev-archive", chrome.BaseUrl + Links.Encode(FeedRoutes.Atom(feed.Column, older).Path));
        Author(xml, chrome.Organisation);
        foreach (var change in feed.Changes)
            Entry(xml, chrome, change, bodies);
        xml.WriteEndElement();
        xml.Flush();
        output.Write('\n');
    }

    private static void Entry(XmlWriter xml, Chrome chrome, Change change, IStreamedBodies? bodies)
    {
        var address = chrome.BaseUrl + Links.Encode(change.Id.Page.Path);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, address);
        xml.WriteElementString("title", Atom, FeedText.Title(change));
        if (change.Document is { } published)
            xml.WriteElementString("published", Atom, published.Published.ToRfc3339());
        xml.WriteElementString("updated", Atom, change.When.ToRfc3339());
        Link(xml, "alternate", address);
        Author(xml, change.Document is { } document && Describe.Issuers(document) is { } issuers ? issuers : chrome.Organisation);
        Category(xml, FeedText.Term(change.Reason), FeedText.Scheme, FeedText.Label(change.Reason));
        if (change.Document?.Header.Category is { } category)
            Category(xml, category.Name, null, null);
        if (FeedText.Summary(change, bodies) is { Length: > 0 } summary)
            xml.WriteElementString("summary", Atom, summary);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term, string? scheme, string? label)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", term);
        if (scheme is not null)
            xml.WriteAttributeString("scheme", scheme);
        if (label is not null)
            xml.WriteAttributeString("label", label);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }
}
