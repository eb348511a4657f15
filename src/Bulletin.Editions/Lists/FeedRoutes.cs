using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Lists;

/// <summary>Where feeds lie. Null: that of the whole site.</summary>
internal static class FeedRoutes
{
    public static Route Atom(Column? column) => new(column is null ? "feed.xml" : $"columns/{column.Slug}/feed.xml");

    public static Route Json(Column? column) => new(column is null ? "feed.json" : $"columns/{column.Slug}/feed.json");
}
