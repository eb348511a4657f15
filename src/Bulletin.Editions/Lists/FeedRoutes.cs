using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Lists;

/// <summary>Where feeds and their archives lie. Column null: those of the whole site.</summary>
internal static class FeedRoutes
{
    public static Route Atom(Column? column, string? archive = null) => Of(column, archive, "xml");

    public static Route Json(Column? column, string? archive = null) => Of(column, archive, "json");

    private static Route Of(Column? column, string? archive, string ending)
    {
        var folder = column is null ? "" : $"columns/{column.Slug}/";
        return new(archive is null ? $"{folder}feed.{ending}" : $"{folder}feed-{archive}.{ending}");
    }
}
