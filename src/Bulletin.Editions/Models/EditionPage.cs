using System.Text.Json.Serialization;
using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Models;

/// <summary>
/// A page that one edition alone has: settings, help, what is shown without a network. The switch to another edition leads to its home
/// page.
/// </summary>
public sealed record EditionPage : Page
{
    public required Edition Edition { get; init; }

    [JsonIgnore]
    public override Route Counterpart => new("index.html");

    [JsonIgnore]
    public override string Address => Site.BaseUrl + Links.Encode(Edition.Place(Route).Path);
}
