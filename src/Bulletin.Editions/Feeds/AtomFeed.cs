using System.Xml;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Exporting;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Feeds;

/// <summary>feed.xml: Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public static readonly Route Route = new("feed.xml");

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void Write(TextWriter output, Chrome chrome, DateOnly asOf, IReadOnlyList<Document> newest, IBodyFacts bodies)
    {
        using var xml = XmlWriter.Create(output, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CloseOutput = false });
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, chrome.Language);
        xml.WriteElementString("id", Atom, chrome.BaseUrl);
        xml.WriteElementString("title", Atom, chrome.SiteName);
        xml.WriteElementString("updated", Atom, newest.Count > 0 ? newest[0].LastModified.ToRfc3339() : new Moment(asOf).ToRfc3339());
        Link(xml, "self", chrome.BaseUrl + Route.Path);
        Link(xml, "alternate", chrome.BaseUrl);
        Author(xml, chrome.Organisation);
        foreach (var document in newest) Entry(xml, chrome, document, bodies);
        xml.WriteEndElement();
        xml.Flush();
        output.Write('\n');
    }

    private static void Entry(XmlWriter xml, Chrome chrome, Document document, IBodyFacts bodies)
    {
        var address = chrome.BaseUrl + Links.Encode(document.Id.Page.Path);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, address);
        xml.WriteElementString("title", Atom, document.Title);
        xml.WriteElementString("published", Atom, document.Published.ToRfc3339());
        xml.WriteElementString("updated", Atom, document.LastModified.ToRfc3339());
        Link(xml, "alternate", address);
        Author(xml, Describe.Issuers(document) ?? chrome.Organisation);
        if (document.Header.Category is { } category)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", category.Name);
            xml.WriteEndElement();
        }

        if (FeedEntries.Summary(document, bodies) is { Length: > 0 } summary) xml.WriteElementString("summary", Atom, summary);
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
