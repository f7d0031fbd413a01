"""crawl.py ADDRESS OUT: a spider as in any project, with the pipeline."""
import html
import sys

import scrapy
from scrapy.crawler import CrawlerProcess


class Pages(scrapy.Spider):
    name = "pages"
    start_urls = [sys.argv[1]]

    def parse(self, response):
        for link in response.css("a::attr(href)").getall():
            yield response.follow(link, self.parse_article)

    def parse_article(self, response):
        yield {"url": response.url, "site": response.css("meta[name=site]::attr(content)").get(), "text": response.css("pre::text").get()}


process = CrawlerProcess({
    "LOG_LEVEL": "ERROR",
    "TELNETCONSOLE_ENABLED": False,
    "ITEM_PIPELINES": {"cutline.scrapy.CleanPipeline": 300},
    "CUTLINE_OPTIONS": {"skip": ["spelling"]},
    "CUTLINE_INDEX": "sites.idx",
    "CUTLINE_LOG": "edits.jsonl",
    "FEEDS": {sys.argv[2]: {"format": "jsonlines"}},
})
process.crawl(Pages)
process.start()
